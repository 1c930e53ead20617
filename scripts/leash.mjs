// Loaded into the product by its launcher: when the launcher is gone, the product ends as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
