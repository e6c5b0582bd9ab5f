import { type DragEvent, useId, useState } from 'react';
import { useTexts } from '../texts/provider.tsx';
import { ACCEPTED, type FileFault, fileFaultOf } from './file.ts';

/** Where a file is chosen, or dropped. What is wrong with it is said at once, before anything is sent. */
export function Drop({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const texts = useTexts('resume');
  const id = useId();
  const [fault, setFault] = useState<FileFault | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    const found = fileFaultOf(files);
    setFault(found);
    const [file] = files;
    if (found === null && file) onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever cannot drop chooses with the field in it
    <div
      className="resume-drop"
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={ACCEPTED}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== null || undefined}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <p id={`${id}-hint`} className={fault ? 'field-fault' : 'soft'} role={fault ? 'alert' : undefined}>
        {fault ? texts.faults[fault] : isOver ? texts.dropHere : texts.drop}
      </p>
    </div>
  );
}
