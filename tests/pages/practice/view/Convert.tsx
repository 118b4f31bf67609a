import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PracticeThread } from '../model';
import { makeApp } from '../store';
import { Icon } from './icons';

/** The control that turns the thread into a data app, with its dialog. */
export const Convert = ({ thread }: { readonly thread: PracticeThread }): VNode => {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useSignal(thread.title);
  useEffect(() => {
    name.value = thread.title;
  }, [thread.id]);
  const queries = thread.turns.flatMap(({ parts }) => parts).filter((part) => part.kind === 'tool' && part.sql).length;
  return (
    <>
      <button type="button" class="outline" data-convert onClick={() => dialog.current?.showModal()}>
        <Icon name="app" />
        Convert to data app
      </button>
      <dialog ref={dialog} aria-labelledby="convert-title">
        <form
          method="dialog"
          onSubmit={() => {
            makeApp(name.value.trim() || thread.title);
          }}
        >
          <h2 id="convert-title">Convert to data app</h2>
          <p>
            The last result becomes a page that anyone can open, with the period to choose. {queries} quer
            {queries === 1 ? 'y' : 'ies'} of this thread {queries === 1 ? 'is' : 'are'} looked through.
          </p>
          <label>
            Name
            <input
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value;
              }}
            />
          </label>
          <div class="row">
            <button type="button" class="outline" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
            <button type="submit" class="solid">
              Create data app
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
};
