import type { OptionsActions } from '../../components/options/options';
import { forgetName, keepName } from '../../lib/store/learnt';

/** Takes learnt names out and back; `tell` hears what could not be written. */
export const learntActions = (tell: (error: unknown) => void): Pick<OptionsActions, 'forgetName' | 'keepName'> => ({
  forgetName: ({ site, name }) => void forgetName(site, name).catch(tell),
  keepName: (row) => void keepName(row).catch(tell),
});
