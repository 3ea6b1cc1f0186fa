const kinds = ['lines', 'branches', 'functions'];

/**
 * Sums the coverage of files by room.
 *
 * @param {Record<string, Record<string, { total: number, covered: number }>>} summary what Istanbul's `json-summary` says
 *   of each file, by its path, and of all
 * @param {readonly string[]} rooms in their order
 * @returns {string} a table of percentages, a line for each room and one for all; `–` where there is nothing to cover
 */
export function coverageByRoom(summary, rooms) {
  const files = Object.entries(summary).filter(([path]) => path !== 'total');
  const of = (room) =>
    files.filter(([path]) => path.replaceAll('\\', '/').includes(`/src/${room}/`)).map(([, file]) => file);
  const known = rooms.map((room) => [room, of(room)]);
  const rows = [...known, ['all', known.flatMap(([, own]) => own)]].map(([name, own]) => [
    name,
    String(own.length),
    ...kinds.map((kind) => share(own.map((file) => file[kind]))),
  ]);
  return [['room', 'files', ...kinds], ...rows]
    .map(([name, ...cells]) => name.padEnd(10) + cells.map((cell) => cell.padStart(11)).join(''))
    .join('\n');
}

/** Never rounded up: 100.0 % means every one. */
function share(counts) {
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const covered = counts.reduce((sum, count) => sum + count.covered, 0);
  return total === 0 ? '–' : `${(Math.floor((1000 * covered) / total) / 10).toFixed(1)} %`;
}
