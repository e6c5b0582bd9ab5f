import { useTexts } from '../../texts/provider.tsx';
import { PANES } from './columns.ts';
import { type Hosts, Slot } from './hosts.tsx';
import './linear.css';

/** All panes below each other, each under its heading, for those who read the page from top to bottom. */
export function Linear({ hosts }: { hosts: Hosts }) {
  const { panes: texts } = useTexts('room');
  return (
    <div className="linear">
      {PANES.map((pane) => (
        <div key={pane} className="linear-part" data-pane={pane} tabIndex={-1}>
          <h2>{texts.names[pane]}</h2>
          <Slot host={hosts[pane]} />
        </div>
      ))}
    </div>
  );
}
