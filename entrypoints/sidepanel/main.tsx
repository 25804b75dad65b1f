import { showPage } from '../../src/extension-page';
import { Panel } from '../../src/panel/Panel';

showPage('panel', <Panel isDocked />);
