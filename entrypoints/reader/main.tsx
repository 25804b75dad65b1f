import { showPage } from '../../src/extension-page';
import { ReaderPage } from '../../src/reader/ReaderPage';

showPage('reader', <ReaderPage />);
