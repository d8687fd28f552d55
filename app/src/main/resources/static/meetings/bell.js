// A soft bell. Browsers let a page sound only after somebody has touched it, so it is off until asked for.
const PARTIALS = [[1, 0.5, 2.2], [2.01, 0.22, 1.5], [2.98, 0.14, 1], [4.17, 0.07, 0.6]];
const PITCH = 660;

let sound = null;

/** Lets the bell sound from now on, or not. To be called when somebody touches the page. */
export function hear(on) {
  if (!on) {
    sound?.close();
    sound = null;
  } else if (!sound && globalThis.AudioContext) {
    sound = new AudioContext();
    sound.resume();
  }
}

export function isHeard() {
  return sound !== null;
}

/** One stroke. Silent unless it was asked for. */
export function strike() {
  if (!sound) {
    return;
  }
  const start = sound.currentTime + 0.02;
  for (const [ratio, loudness, seconds] of PARTIALS) {
    const tone = sound.createOscillator();
    const fade = sound.createGain();
    tone.frequency.value = PITCH * ratio;
    fade.gain.setValueAtTime(0, start);
    fade.gain.linearRampToValueAtTime(loudness * 0.4, start + 0.008);
    fade.gain.exponentialRampToValueAtTime(0.0004, start + seconds);
    tone.connect(fade).connect(sound.destination);
    tone.start(start);
    tone.stop(start + seconds);
  }
}

let hiding = 0;

/** What is seen when the bell rings, for those who do not hear it. */
export function showBell(twin) {
  clearTimeout(hiding);
  twin.hidden = false;
  hiding = setTimeout(() => {
    twin.hidden = true;
  }, 2500);
}
