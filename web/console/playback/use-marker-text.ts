import { useTexts } from '../../texts/provider.tsx';
import { candidateName } from '../candidate-name.ts';
import { eventText } from '../interview/event-text.ts';
import type { Interview } from '../interviews/query.ts';
import type { Marker } from './markers.ts';

/** Of what was said, so much stands in a line. */
const SAID = 80;

/** A marker in a line. */
export function useMarkerText({ candidate }: Interview): (marker: Marker) => string {
  const shared = useTexts('console');
  const texts = useTexts('playback');
  return (marker) => {
    switch (marker.is) {
      case 'happening': {
        const { item } = marker;
        if (item.kind === 'message') {
          return texts.said(candidate ? candidateName(candidate) : shared.noAccount, beginning(item.text));
        }
        if (item.kind === 'reply') return texts.said(shared.interview.interviewer, beginning(item.text));
        return eventText(item, shared) ?? '';
      }
      case 'paste':
        return texts.pasted(marker.length);
      case 'departure':
        return texts.left(Math.round(marker.awayMs / 1_000));
      case 'foreign': {
        const { kind, ink, lines } = marker.program;
        return texts.foreign(texts.programs[kind], ink, lines?.[0] ?? 1, lines?.[1] ?? 1);
      }
      case 'missing':
        return texts.missing(marker.count);
      default:
        return texts[marker.is];
    }
  };
}

function beginning(text: string): string {
  const line = text.slice(0, SAID + 1).replaceAll('\n', ' ');
  return line.length > SAID ? `${line.slice(0, SAID).trimEnd()}…` : line;
}
