/** A reader that is busy with what has just changed misses what is said at the same moment. */
const PAUSE_MS = 100;

/**
 * Says something to those who listen to the page, when they have heard what they are hearing. One hidden place for the
 * whole page: of several that change at once, readers drop some.
 */
export function announce(text: string): void {
  const place = document.getElementById('announcer') ?? createPlace();
  const line = document.createElement('p');
  setTimeout(() => {
    line.textContent = text;
    place.replaceChildren(line);
  }, PAUSE_MS);
}

function createPlace(): HTMLElement {
  const place = document.createElement('div');
  place.id = 'announcer';
  place.className = 'unseen';
  place.role = 'status';
  document.body.append(place);
  return place;
}
