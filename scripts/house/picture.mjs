import { coreFolders, rooms } from './rooms.mjs';

const width = 960;
const left = 20;
const boxWidth = 620;
const boxHeight = 62;
const gap = 14;
const firstLane = left + boxWidth + 34;
const laneWidth = 52;

const text = (x, y, content, extra = '') => `<text x="${x}" y="${y}"${extra}>${content}</text>`;

/** Folder names of a room in order; those of `core/` follow the data, the others the alphabet. */
function foldersOf(room, folders) {
  if (room !== 'core') return folders.join('  ·  ');
  return coreFolders.filter((name) => folders.includes(name)).join('  →  ');
}

/**
 * The tower of rooms as an SVG: the highest on top. Each room but the highest has a lane at the right; a dot on it means that the room of
 * that height imports the room where the lane ends.
 *
 * @param folders the folders of each room
 * @param arrows pairs of rooms: the first imports the second
 */
export function housePicture({ folders, arrows }) {
  const top = (index) => gap + (rooms.length - 1 - index) * (boxHeight + gap);
  const middle = (index) => top(index) + boxHeight / 2;
  const height = top(0) + boxHeight + gap;
  const boxes = rooms.map(({ name, holds }, index) =>
    [
      `<rect class="room" x="${left}" y="${top(index)}" width="${boxWidth}" height="${boxHeight}" rx="8"/>`,
      text(left + 16, top(index) + 25, `${index + 1}  ${name}/`, ' class="name"'),
      text(left + 146, top(index) + 25, holds, ' class="holds"'),
      text(left + 146, top(index) + 47, foldersOf(name, folders[name] ?? []), ' class="folders"'),
    ].join('\n  '),
  );
  const lanes = rooms.slice(0, -1).map(({ name }, index) => {
    const x = firstLane + (rooms.length - 2 - index) * laneWidth;
    const importers = rooms.flatMap((room, other) =>
      arrows.some(([from, to]) => from === room.name && to === name) ? [other] : [],
    );
    if (importers.length === 0) return '';
    const highest = Math.max(...importers);
    return [
      `<path class="lane" d="M${x} ${middle(highest)}V${middle(index)}H${left + boxWidth + 3}"/>`,
      ...importers.map((other) => `<circle class="dot" cx="${x}" cy="${middle(other)}" r="4.5"/>`),
      text(x, middle(highest) - 12, name, ' class="lane-name"'),
    ].join('\n  ');
  });
  const label = `Seven rooms, each importing only rooms below it: ${rooms.map(({ name }) => name).join(', ')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Segoe UI, Helvetica, Arial, sans-serif" font-size="13" role="img" aria-label="${label}">
  <style>
    .room{fill:#f3f7fb;stroke:#3b5b7a;stroke-width:1.5}
    .name{font-size:16px;font-weight:600;fill:#1b1b1b}
    .holds{fill:#1b1b1b}
    .folders{fill:#4a4a4a;font-size:12px}
    .lane{fill:none;stroke:#9a6b00;stroke-width:1.5;marker-end:url(#head)}
    .dot{fill:#9a6b00}
    .lane-name{fill:#7a5500;font-size:11px;text-anchor:middle}
  </style>
  <defs>
    <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#9a6b00"/></marker>
  </defs>
  <rect width="${width}" height="${height}" fill="#fff"/>
  ${[...boxes, ...lanes.filter((lane) => lane !== '')].join('\n  ')}
</svg>
`;
}
