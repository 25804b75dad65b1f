import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { comeFirst } from '../src/page/hear-first';

/** In every frame before its page's scripts, so that what the reader does in a card is the card's alone. */
export default defineUnlistedScript(() => {
  comeFirst();
});
