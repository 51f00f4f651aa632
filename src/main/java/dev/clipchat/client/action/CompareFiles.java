package dev.clipchat.client.action;

import dev.clipchat.client.reply.Block;
import dev.clipchat.client.reply.Raster;
import dev.clipchat.client.reply.ReplySink;
import dev.clipchat.client.translate.Words;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.ffmpeg.Comparison;
import dev.clipchat.ffmpeg.ComparisonPage;
import dev.clipchat.ffmpeg.Ffmpeg;
import dev.clipchat.ffmpeg.Probe;
import dev.clipchat.ffmpeg.Quality;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import dev.clipchat.pace.Stop;
import dev.clipchat.units.Size;
import dev.clipchat.units.TimeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two videos side by side: numbers, pictures, a page. */
public record CompareFiles(Ffmpeg ffmpeg, Words words, Stop stop, ReplySink sink) {

  private static final int STILL_WIDTH = 64;
  private static final int STILL_HEIGHT = 36;

  /**
   * Compares them.
   *
   * @param output the folder for picture and page, or null for the one in use
   * @param stills whether the worst moment is shown too
   */
  public void run(String one, String other, @Nullable String output, boolean stills) {
    Path before = existing(one);
    Path after = existing(other);
    Comparison comparison = new Comparison(ffmpeg);
    Comparison.Compared compared = comparison.of(before, after, stop);
    Path folder = folder(output);
    String stem =
        SafeName.stem(String.valueOf(before.getFileName()))
            + "-vs-"
            + SafeName.stem(String.valueOf(after.getFileName()));
    Path picture = folder.resolve(SafeName.shorten(stem, 180) + ".png");
    Path page = folder.resolve(SafeName.shorten(stem, 180) + ".html");
    ComparisonPage pages = new ComparisonPage(ffmpeg);
    pages.picture(compared, picture, stop);
    pages.page(compared, page, stop);
    if (stills) {
      sink.show(
          new Block.Pictures(
              List.of(still(comparison, before, compared), still(comparison, after, compared))));
    }
    sink.show(result(compared, picture, page));
  }

  private Block.Picture still(Comparison comparison, Path file, Comparison.Compared compared) {
    byte[] rgb =
        comparison.pixels(file, compared.worst().second(), STILL_WIDTH, STILL_HEIGHT, stop);
    int[] pixels = new int[rgb.length / 3];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | (rgb[3 * i + 2] & 255);
    }
    return new Block.Picture(String.valueOf(file.getFileName()), new Raster(STILL_WIDTH, pixels));
  }

  private Block result(Comparison.Compared c, Path picture, Path page) {
    Quality.Figure figure = c.figure();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("before", facts(c.was()));
    data.put("after", facts(c.is()));
    data.put("xpsnr", figure.weighted() ? figure.xpsnr() : null);
    data.put("ssim", figure.ssim());
    data.put("quality", figure.word().text());
    data.put("same_length", !c.unlike());
    data.put("compared_seconds", c.seconds());
    data.put("over_time", c.overTime().stream().map(CompareFiles::moment).toList());
    data.put("picture", picture.toString());
    data.put("page", page.toString());
    List<String> lines = new ArrayList<>(List.of(line(c.was()), line(c.is())));
    lines.add("%s (%s)".formatted(words.captions().told(figure.word().text()), figure.text(1)));
    if (c.unlike()) {
      Duration common = Duration.ofMillis(Math.round(c.seconds() * 1000));
      lines.add(words.say("client.compared_in_part", "length", TimeText.clock(common)));
    }
    lines.add(picture.toString());
    lines.add(page.toString());
    String text = String.join("\n", lines);
    return new Block.Result("comparison", text, text, data);
  }

  private static Map<String, @Nullable Object> moment(Comparison.Moment moment) {
    Quality.Figure figure = moment.figure();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("second", moment.second());
    facts.put("xpsnr", figure.weighted() ? figure.xpsnr() : null);
    facts.put("ssim", figure.ssim());
    return facts;
  }

  private static Map<String, @Nullable Object> facts(Probe probe) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("bytes", probe.bytes());
    facts.put("duration", probe.duration().toMillis() / 1000.0);
    probe
        .picture()
        .ifPresent(
            video -> {
              facts.put("codec", video.codec());
              facts.put("resolution", video.width() + "x" + video.height());
            });
    return facts;
  }

  private static String line(Probe probe) {
    String picture =
        probe
            .picture()
            .map(v -> " · " + v.codec() + " · " + v.width() + "x" + v.height())
            .orElse("");
    return new Size(probe.bytes()).text() + " · " + TimeText.clock(probe.duration()) + picture;
  }

  private static Path folder(@Nullable String output) {
    Path folder = Path.of(output == null ? "" : output);
    try {
      return output == null ? folder : Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ClipchatException(new Failure.OutputUnwritable(folder, WholeFile.reason(e)), e);
    }
  }

  private static Path existing(String name) {
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new ClipchatException(new Failure.InputMissing(file));
    }
    return file;
  }
}
