/** The first thing that the install script of onnxruntime-node calls: it ends there, with nothing fetched. */
exports.bootstrap = () => process.exit(0);
