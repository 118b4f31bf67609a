import type { OptionsActions } from '../../components/options/options';
import { send } from '../../lib/messages';

/** Takes learnt names out and back; `tell` hears what could not be written. */
export const learntActions = (tell: (error: unknown) => void): Pick<OptionsActions, 'forgetName' | 'keepName'> => ({
  forgetName: ({ site, name }) => void send('name.forget', site, name).catch(tell),
  keepName: (row) => void send('name.keep', row).catch(tell),
});
