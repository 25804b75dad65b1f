import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { comeFirst } from '../src/page/keys-first';

/** In every frame before its page's scripts, so that what is typed in a card is the card's alone. */
export default defineUnlistedScript(() => {
  comeFirst();
});
