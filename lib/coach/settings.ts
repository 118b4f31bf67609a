import { browser } from '../browser';
import { openPageSettings } from '../store/page-settings';

const { extension } = browser as { readonly extension?: { readonly inIncognitoContext?: boolean } };

/** The user's settings, as every composer of this page uses them. */
export const settings = openPageSettings(extension?.inIncognitoContext === true);
