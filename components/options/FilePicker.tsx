import { useRef } from 'preact/hooks';
import { Button } from '../shared/Button';

interface Props {
  readonly label: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a pack's file. The same file can be opened twice in a row: it may have changed. */
export const FilePicker = ({ label, busy, onFile }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
};
