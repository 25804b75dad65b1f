import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../src/card/create-card-view';
import { readCards } from '../src/library/read-cards';
import { offerCardView } from '../src/page/card-slot';

/** Comes into a frame with its first card. */
export default defineUnlistedScript(() => offerCardView(createCardView(readCards)));
