// Loaded into a process that the bench starts: on its end, writes how many milliseconds of processor time it
// took, and how many kilobytes of memory it had at most.
/* global process */
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, `${(user + system) / 1000} ${process.resourceUsage().maxRSS}`);
});
