import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

export interface FileButtonProps {
  readonly label: string;
  /** Endings of file names, `.docx`. */
  readonly accept: string;
  readonly small?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that lets the person choose a file. */
export function FileButton({ label, accept, small = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(small ? { size: 'small' } : {})} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was changed.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
