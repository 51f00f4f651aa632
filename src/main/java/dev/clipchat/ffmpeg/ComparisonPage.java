package dev.clipchat.ffmpeg;

import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison to look at: side by side as one picture, or as one page with a slider. */
public final class ComparisonPage {

  private static final int PAGE_WIDTH = 1280;
  private static final int HALF_WIDTH = 640;
  private static final int MOST_BYTES = 64 << 20;

  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>Before and after</title>
      <style>body{font:15px system-ui,sans-serif;margin:2em auto;max-width:1280px;padding:0 1em;
      background:#111;color:#ddd}table{border-collapse:collapse}td,th{padding:.2em 1.2em .2em 0;
      text-align:left}.pair{position:relative;margin:.5em 0}.pair img{width:100%;display:block}
      .pair .after{position:absolute;inset:0;height:100%;clip-path:inset(0 0 0 50%)}
      input{width:100%}svg{width:100%;height:90px;background:#1b1b1b}</style>
      """;

  private static final String SLIDER =
      """
      <div class="pair"><img alt="before" src="data:image/jpeg;base64,%s">
      <img class="after" alt="after" src="data:image/jpeg;base64,%s"></div>
      <input type="range" min="0" max="100" value="50" aria-label="before and after"
      oninput="this.previousElementSibling.lastElementChild.style.clipPath='inset(0 0 0 '+this.value+'%%)'">
      """;

  private final Comparison comparison;
  private final Ffmpeg ffmpeg;

  public ComparisonPage(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.comparison = new Comparison(ffmpeg);
  }

  private static Map<String, Comparison.Moment> moments(Comparison.Compared c) {
    Map<String, Comparison.Moment> moments = new LinkedHashMap<>();
    moments.put("worst", c.worst());
    moments.put("median", c.median());
    moments.put("best", c.best());
    return moments;
  }

  /** Three rows, worst to best; before on the left, after on the right. A PNG file. */
  public void picture(Comparison.Compared c, Path out, Stop stop) {
    Path passing = WholeFile.beside(out);
    int height = Math.max(2, HALF_WIDTH * side(c.was(), false) / side(c.was(), true) / 2 * 2);
    List<String> a = new ArrayList<>(List.of("-v", "error"));
    StringBuilder filters = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    int input = 0;
    for (Comparison.Moment moment : moments(c).values()) {
      for (Path file : List.of(c.before(), c.after())) {
        a.addAll(List.of("-ss", Comparison.number(moment.second())));
        a.addAll(Input.of(file));
        filters.append(
            "[%d:v:0]trim=end_frame=1,scale=%d:%d,setsar=1,format=rgb24[s%d];"
                .formatted(input, HALF_WIDTH, height, input));
        input++;
      }
      filters.append("[s%d][s%d]hstack[r%d];".formatted(input - 2, input - 1, input / 2));
      rows.append("[r%d]".formatted(input / 2));
    }
    filters.append(rows).append("vstack=inputs=3[all]");
    a.addAll(List.of("-filter_complex", filters.toString(), "-map", "[all]", "-frames:v", "1"));
    a.addAll(List.of("-c:v", "png", "-f", "image2pipe", "pipe:1"));
    try {
      // Written by us: the folder is the user's own, and ffmpeg need not see it.
      Files.write(passing, ffmpeg.capture(a, MOST_BYTES, stop));
      WholeFile.release(passing, out, true);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(out, WholeFile.reason(e)), e);
    } finally {
      WholeFile.discard(passing);
    }
  }

  /** A page that needs no other file and no network. */
  public void page(Comparison.Compared c, Path out, Stop stop) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<h1>Before and after</h1><table><tr><th><th>before<th>after");
    row(html, "size", c.was().bytes() + " bytes", c.is().bytes() + " bytes");
    row(html, "picture", picture(c.was()), picture(c.is()));
    row(html, "length", seconds(c.was()), seconds(c.is()));
    html.append("</table><p>")
        .append(c.figure().word().text())
        .append(figures(c.figure()))
        .append("</p>")
        .append(
            c.unlike()
                ? "<p>The lengths differ: only the first %.2f s were compared.</p>"
                    .formatted(c.seconds())
                : "")
        .append(graph(c.overTime()));
    for (Map.Entry<String, Comparison.Moment> m : moments(c).entrySet()) {
      double second = m.getValue().second();
      html.append("<h2>%s moment, at %.1f s</h2>".formatted(m.getKey(), second));
      html.append("<p>").append(figures(m.getValue().figure())).append("</p>");
      html.append(
          SLIDER.formatted(encoded(c.before(), second, stop), encoded(c.after(), second, stop)));
    }
    Path passing = WholeFile.beside(out);
    try {
      Files.write(passing, html.append("</html>\n").toString().getBytes(StandardCharsets.UTF_8));
      WholeFile.release(passing, out, true);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(out, WholeFile.reason(e)), e);
    } finally {
      WholeFile.discard(passing);
    }
  }

  private String encoded(Path file, double second, Stop stop) {
    return Base64.getEncoder().encodeToString(comparison.still(file, second, PAGE_WIDTH, stop));
  }

  private static void row(StringBuilder html, String name, String before, String after) {
    html.append("<tr><td>%s<td>%s<td>%s".formatted(name, before, after));
  }

  private static String picture(Probe probe) {
    return probe
        .picture()
        .map(v -> "%s %dx%d".formatted(v.codec(), v.shownWidth(), v.shownHeight()))
        .orElse("");
  }

  private static String seconds(Probe probe) {
    return String.format(Locale.ROOT, "%.2f s", probe.duration().toMillis() / 1000.0);
  }

  private static String figures(Quality.Figure f) {
    return " " + f.text(2);
  }

  /** XPSNR over time, 20 to 50 dB from bottom to top; SSIM on the same scale where that lacks. */
  private static String graph(List<Comparison.Moment> moments) {
    StringBuilder points = new StringBuilder();
    double last = Math.max(1, moments.get(moments.size() - 1).second());
    for (Comparison.Moment m : moments) {
      double y = 90 - Math.max(0, Math.min(90, (decibels(m.figure()) - 20) * 3));
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", m.second() / last * 1000, y));
    }
    return "<svg viewBox=\"0 0 1000 90\" preserveAspectRatio=\"none\" role=\"img\""
        + " aria-label=\"quality over time\"><polyline fill=\"none\" stroke=\"#6cf\""
        + " stroke-width=\"2\" points=\""
        + points
        + "\"/></svg>";
  }

  private static double decibels(Quality.Figure f) {
    return f.weighted() ? f.xpsnr() : f.level() + 15;
  }

  private static int side(Probe probe, boolean wide) {
    return probe
        .picture()
        .map(v -> wide ? v.shownWidth() : v.shownHeight())
        .map(s -> Math.max(1, s))
        .orElse(1);
  }
}
