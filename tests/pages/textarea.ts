import { LABEL, layChat } from './chat';

const area = document.createElement('textarea');
area.setAttribute('aria-label', LABEL);
area.rows = 3;
area.placeholder = 'Ask about your data';
const { slot, send } = layChat(() => ({
  text: () => area.value,
  clear: () => {
    area.value = '';
  },
}));
slot.append(area);
area.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});
