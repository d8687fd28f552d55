// Holds one stream for all the windows of a browser.
import { open } from "./live.js";

const streams = new Map();

function leave(port) {
  for (const [address, one] of streams) {
    one.ports.delete(port);
    if (one.ports.size === 0) {
      one.stream.close();
      streams.delete(address);
    }
  }
}

function watch(port, address) {
  leave(port);
  let one = streams.get(address);
  if (!one) {
    one = { ports: new Set(), state: null, line: "on" };
    const own = one;
    one.stream = open(address, (what, text) => {
      if (what === "state") {
        own.state = text;
      } else if (what === "on" || what === "off") {
        own.line = what;
      }
      own.ports.forEach((other) => other.postMessage({ what, text }));
    });
    streams.set(address, one);
  }
  one.ports.add(port);
  if (one.line === "off") {
    port.postMessage({ what: "off", text: "" });
  }
  if (one.state !== null) {
    port.postMessage({ what: "state", text: one.state });
  }
}

globalThis.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    if (data.do === "watch") {
      watch(port, data.address);
    } else if (data.do === "leave") {
      leave(port);
    } else if (data.do === "retry") {
      streams.forEach((one) => one.stream.retry());
    }
  };
};
