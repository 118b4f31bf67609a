import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { mentionList } from '../composer/mention';

/** The list behind "@". A press keeps the keyboard in the composer; the click chooses. */
export const MentionOptions = ({ choose }: { readonly choose: (name: string) => void }): VNode | null => {
  const box = useRef<HTMLUListElement>(null);
  const list = mentionList.value;
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [list?.active]);
  if (!list) return null;
  return (
    <ul class="options" role="listbox" aria-label="Assets" id="assets" data-mention-list ref={box}>
      {list.options.map(({ id, name, kind, note, standing }, at) => (
        <li
          key={id}
          id={`asset-${id}`}
          role="option"
          aria-selected={at === list.active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(name)}
        >
          <small>{kind}</small>
          <b>{name}</b>
          {standing && <em class={standing}>{standing}</em>}
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
};
