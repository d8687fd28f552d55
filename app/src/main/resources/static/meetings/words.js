// The sentences of the evening that its scripts fill, in the reader's language.

/** A sentence with its places filled. */
export function words(key, ...values) {
  const pattern = document.getElementById("evening-said").dataset[key] ?? "";
  return pattern.replace(/\{(\d)\}/g, (_, place) => values[place] ?? "");
}

/** An hour where the meeting is held: "10 h 02". */
export function hour(at, zone) {
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: zone })
    .formatToParts(at);
  const part = (type) => parts.find((one) => one.type === type).value;
  // The pattern is an hour too, so that the spaces of the language's print are those of an hour.
  return words("hour").replace(/^9/, Number(part("hour"))).replace(/59$/, part("minute"));
}

/** Those of two units that are not zero: "5 min", "1 h 49 min". */
function units(...both) {
  return both.filter(([count]) => count > 0).map(([count, unit]) => `${count}\u00a0${unit}`);
}

/** From an hour on in hours: nobody counts in 109 minutes. */
function span(minutes) {
  return units([Math.floor(minutes / 60), "h"], [minutes % 60, "min"]).join("\u00a0");
}

/** "2 min de plus que prévu". */
export function driftWords(minutes) {
  return minutes > 0 ? words("more", span(minutes)) : minutes < 0 ? words("less", span(-minutes)) : words("onTime");
}

/** "12 s de plus", or nothing. */
export function overWords(milliseconds) {
  const whole = Math.floor(milliseconds / 1000);
  if (whole < 1) {
    return "";
  }
  return whole < 60 ? words("secondsOver", whole) : words("minutesOver", Math.floor(whole / 60), whole % 60);
}

/** A length of a clock: "55 s", "5 min". */
export function length(milliseconds) {
  const whole = Math.round(milliseconds / 1000);
  return units([Math.floor(whole / 60), "min"], [whole % 60, "s"]).join(" ") || "0\u00a0s";
}
