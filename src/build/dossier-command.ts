import { checkDossiers } from './check-dossiers';

/** `npm run dossier [-- folder] [-- --fix]` */
const { text, code } = checkDossiers(process.argv.slice(2));
process.stdout.write(`${text}\n`);
process.exitCode = code;
