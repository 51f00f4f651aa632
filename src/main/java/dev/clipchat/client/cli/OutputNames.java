package dev.clipchat.client.cli;

import dev.clipchat.client.action.OutputName;
import dev.clipchat.client.intent.CompressRequest;
import dev.clipchat.client.intent.MediaName;
import dev.clipchat.failure.ClipchatException;
import dev.clipchat.failure.Failure;
import dev.clipchat.files.SafeName;
import dev.clipchat.files.WholeFile;
import dev.clipchat.units.Size;
import dev.clipchat.words.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which name each result of a command gets, so that no two get the same. */
final class OutputNames {

  private final CompressRequest request;
  private final Set<Path> taken = new HashSet<>();

  OutputNames(CompressRequest request) {
    this.request = request;
  }

  /** Where the result for the input goes: as it was asked, else beside the input. */
  OutputName of(Path input) {
    String asked = request.delivery().output();
    Path name = Path.of(name(input));
    if (asked == null) {
      return distinct(beside(input, name));
    }
    boolean folder = OutputName.isFolder(asked, Path.of(asked));
    boolean several = request.files().size() > 1;
    if (!folder && !several) {
      return OutputName.named(Path.of(asked));
    }
    // A folder called one.mp4 is hardly what anybody wants who did not say so.
    if (Files.isRegularFile(Path.of(asked)) || (!folder && MediaName.endsLikeMedia(asked))) {
      throw new ClipchatException(
          new Failure.Usage(
              Text.of("client.several_results"), Text.of("client.folder_for_several")));
    }
    if (!request.delivery().dryRun()) {
      OutputName.makeFolder(Path.of(asked));
      WholeFile.tryBeside(Path.of(asked).resolve(name));
    }
    return distinct(Path.of(asked).resolve(name));
  }

  private static Path beside(Path input, Path name) {
    Path folder = input.getParent();
    if (folder == null) {
      return name;
    }
    return Files.isWritable(folder) ? folder.resolve(name) : name;
  }

  private OutputName distinct(Path wanted) {
    Path free = wanted;
    String stem = SafeName.stem(String.valueOf(wanted.getFileName()));
    String ending = String.valueOf(wanted.getFileName()).substring(stem.length());
    for (int n = 2; !taken.add(free.toAbsolutePath().normalize()); n++) {
      free = wanted.resolveSibling(stem + "-" + n + ending);
    }
    return new OutputName(free, true);
  }

  private String name(Path input) {
    @Nullable Size under = request.under();
    String format = request.picture().format();
    return OutputName.ours(
        String.valueOf(input.getFileName()),
        OutputName.mark(under == null ? 0 : under.bytes(), OutputName.SMALL),
        format == null ? "mp4" : format);
  }
}
