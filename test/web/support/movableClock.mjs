// Loaded before the bot in tests: each SIGUSR2 puts its calendar clock forty minutes forward.
const stepMs = 2_400_000;
const real = Date.now.bind(Date);
let shift = 0;
Date.now = () => real() + shift;
process.on('SIGUSR2', () => {
  shift += stepMs;
});
