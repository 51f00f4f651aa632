package dev.clipchat.engine.edit.document;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Limits;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Output;
import java.util.List;

/** The file that comes out. */
final class OutputRows {

  private OutputRows() {}

  static List<Row<?>> all() {
    return List.of(ceiling(), ceilingPart(), smaller(), codec(), effort(), format());
  }

  private static Row<?> ceiling() {
    Field<Edit.Ceiling, Long> bytes =
        Field.needed(
            "bytes",
            Forms.whole(0, Limits.MOST_CEILING),
            Edit.Ceiling::bytes,
            "10000000 for 10 MB; 0 takes the limit away");
    return Row.of(
        "ceiling",
        Edit.Ceiling.class,
        "The file has at most so many bytes.",
        p -> new Edit.Ceiling(bytes.read(p)),
        bytes);
  }

  private static Row<?> ceilingPart() {
    Field<Edit.CeilingPart, Double> part =
        Field.needed(
            "part", Forms.number(0, 1), Edit.CeilingPart::part, "0.5 for half of the source's");
    return Row.of(
        "ceiling-part",
        Edit.CeilingPart.class,
        "The file has at most that part of the source's bytes.",
        p -> new Edit.CeilingPart(part.read(p)),
        part);
  }

  private static Row<?> smaller() {
    return Row.of(
        "smaller",
        Edit.Smaller.class,
        "The smallest file that still looks the same.",
        p -> new Edit.Smaller());
  }

  private static Row<?> codec() {
    Field<Edit.UseCodec, Output.Codec> codec =
        Field.needed("codec", Forms.word(Output.Codec.values()), Edit.UseCodec::codec, "which one");
    return Row.of(
        "codec",
        Edit.UseCodec.class,
        "Encodes the picture with this codec.",
        p -> new Edit.UseCodec(codec.read(p)),
        codec);
  }

  private static Row<?> effort() {
    Field<Edit.UseEffort, Output.Effort> effort =
        Field.needed(
            "effort",
            Forms.word(Output.Effort.values()),
            Edit.UseEffort::effort,
            "time spent against quality reached");
    return Row.of(
        "effort",
        Edit.UseEffort.class,
        "How much time the encoding takes.",
        p -> new Edit.UseEffort(effort.read(p)),
        effort);
  }

  private static Row<?> format() {
    Field<Edit.UseFormat, Output.Format> format =
        Field.needed(
            "format", Forms.word(Output.Format.values()), Edit.UseFormat::format, "which one");
    Field<Edit.UseFormat, Moment> at =
        Field.optional(
            "at",
            ClipForms.moment(),
            Edit.UseFormat::at,
            Moment.START,
            "for png and jpg: the moment that they show");
    return Row.of(
        "format",
        Edit.UseFormat.class,
        "The kind of file.",
        p -> new Edit.UseFormat(format.read(p), at.read(p)),
        format,
        at);
  }
}
