process.stdout.write('nianbao\n');
