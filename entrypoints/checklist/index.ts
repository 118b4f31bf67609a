import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerChecklistPart } from '../../lib/coach/checklist-part';
import { scopeOf } from '../../lib/rules/scope-of';

/** What reads a prompt for the panel's checklist, which a page gets when its panel is first opened. */
export default defineUnlistedScript(() => {
  offerChecklistPart(scopeOf);
});
