/**
 * Loaded into a program before it (`node --require`): at its end writes what it used to the file
 * that USAGE_FILE names, as JSON: processor seconds and megabytes at most.
 */
const { writeFileSync } = require('node:fs');

const KILOBYTES = 1024;

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / KILOBYTES };
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});
