package dev.clipchat.engine.edit;

import dev.clipchat.engine.edit.Applied.Note;
import dev.clipchat.engine.edit.Output.Codec;
import dev.clipchat.engine.edit.Output.Format;
import dev.clipchat.engine.edit.Refusal.Reason;
import java.util.Set;
import java.util.function.Consumer;

/** Edits of the file that comes out. */
final class OutputEdits {

  /** What such a file takes as it is. */
  private static final Set<String> WEBM = Set.of("vp8", "vp9", "av1");

  private final Project project;
  private final Cut cut;

  OutputEdits(Project project, Cut cut) {
    this.project = project;
    this.cut = cut;
  }

  Cut ceiling(long bytes, Consumer<Note> notes) {
    if (bytes < 0 || (bytes > 0 && bytes < Limits.LEAST_CEILING)) {
      throw CannotException.because(Reason.CEILING, bytes, Limits.LEAST_CEILING);
    }
    if (bytes > 0 && bytes >= project.sourceBytes(cut)) {
      notes.accept(new Note(Note.Kind.FITS_ALREADY, project.sourceBytes(cut)));
    }
    long ceiling = Math.min(bytes, Limits.MOST_CEILING);
    return cut.withOutput(cut.output().withCeiling(ceiling).withSmaller(false));
  }

  Cut ceilingPart(double part, Consumer<Note> notes) {
    if (!(part > 0 && part <= 1)) {
      throw CannotException.because(Reason.CEILING, Math.round(part * 100), Limits.LEAST_CEILING);
    }
    return ceiling(Math.max(1, Math.round(project.sourceBytes(cut) * part)), notes);
  }

  Cut format(Format format, Moment at) {
    if (format.isSound() && !project.audible(cut)) {
      throw CannotException.because(Reason.NO_SOUND);
    }
    if (!format.isSound() && !cut.hasPicture()) {
      throw CannotException.because(Reason.NO_PICTURE);
    }
    long still = format.isStill() ? still(at) : 0;
    Output changed = cut.output().withFormat(format, still);
    return cut.withOutput(format.isVideo() ? changed : changed.withCodec(null));
  }

  private long still(Moment at) {
    long total = cut.durationMs();
    long where = TimeEdits.moment(at, total);
    return Math.min(where, Math.max(0, total - 1));
  }

  /** That the codec goes into the file format: asked when all edits of a sentence are done. */
  static void check(Output output) {
    Codec codec = output.codec();
    if (codec != null && !fits(codec, output.format())) {
      throw CannotException.because(
          Reason.CODEC_IN_FORMAT, codec.word() + " + " + output.format().word());
    }
  }

  /** Whether the size of what was filmed says anything about the file that comes out. */
  static boolean mayStayAsItIs(Project project, Cut cut) {
    Output output = cut.output();
    return output.format().isVideo()
        && cut.pieces().stream()
            .map(p -> project.media(p.mediaId()).map(Media::codec).orElse(""))
            .allMatch(c -> mayStay(c, output));
  }

  private static boolean mayStay(String codec, Output output) {
    Codec asked = output.codec();
    return (asked == null || asked.word().equals(codec))
        && (output.format() != Format.WEBM || WEBM.contains(codec));
  }

  private static boolean fits(Codec codec, Format format) {
    return switch (format) {
      case MP4, MKV -> true;
      case MOV -> codec != Codec.AV1;
      case WEBM -> codec == Codec.AV1;
      case GIF, MP3, WAV, M4A, PNG, JPG -> false;
    };
  }
}
