console.log('nianbao');
