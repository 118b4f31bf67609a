import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Palette } from '../../components/palette/Palette';
import palette from '../../components/palette/palette.css?inline';
import { browser } from '../../lib/browser';
import { offerPalettePart } from '../../lib/coach/palette-part';
import { setStrings } from '../../lib/strings';

/** The palette, which a page gets when it is first asked for; it draws into the surface that is there. */
export default defineUnlistedScript(() => {
  setStrings((key, values) => browser.i18n.getMessage(key, values));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(palette);
  offerPalettePart((root, facts) => {
    const { adoptedStyleSheets } = root.getRootNode() as ShadowRoot;
    if (facts && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    render(facts ? <Palette {...facts} /> : null, root);
  });
});
