import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../src/panel/Panel';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');

const place = document.getElementById('panel');
if (place) render(<Panel />, place);
