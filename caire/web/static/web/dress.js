// The comfort asked for, on <html> before anything is drawn: see comfort.py.
{
  const bars = [...document.querySelectorAll("[name=theme-color]")];
  const colours = bars.map((bar) => bar.content);
  const dress = () => {
    const words = /\bcaire_comfort=([a-z.]+)/.exec(document.cookie)?.[1] ?? "";
    const theme = ["light", "dark"].findIndex((one) => words.includes(one));
    bars.forEach((bar, own) => { bar.content = colours[theme < 0 ? own : theme]; });
    document.documentElement.dataset.comfort = words.replace(/\./g, " ");
  };
  addEventListener("pageshow", dress);
  dress();
}
