package dev.clipchat.engine.edit.document;

import dev.clipchat.engine.edit.Edit;
import dev.clipchat.engine.edit.Limits;
import dev.clipchat.engine.edit.Moment;
import dev.clipchat.engine.edit.Title;
import java.util.List;
import java.util.Optional;

/** Texts over the picture. */
final class TitleRows {

  private static final String TEXT = "what it says; a line break begins a new line";
  private static final String PLACE = "where on the picture";
  private static final String START = "when it appears";
  private static final String LENGTH = "how long it stays; 0 for to the end";
  private static final String LETTERS = "how big the letters are";
  private static final String COLOUR = "the colour of the letters";

  private TitleRows() {}

  static List<Row<?>> all() {
    return List.of(add(), change(), remove());
  }

  private static Row<?> add() {
    Field<Edit.AddTitle, String> text = Field.needed("text", text(), Edit.AddTitle::text, TEXT);
    Field<Edit.AddTitle, Title.Place> place =
        Field.optional("place", place(), Edit.AddTitle::place, Title.Place.CENTER, PLACE);
    Field<Edit.AddTitle, Moment> start =
        Field.optional("start", ClipForms.moment(), Edit.AddTitle::start, Moment.START, START);
    Field<Edit.AddTitle, Long> length =
        Field.optional(
            "lengthMs", ClipForms.length(), Edit.AddTitle::lengthMs, Title.TO_END, LENGTH);
    Field<Edit.AddTitle, Title.Letters> letters =
        Field.optional("letters", letters(), Edit.AddTitle::letters, Title.Letters.NORMAL, LETTERS);
    Field<Edit.AddTitle, String> colour =
        Field.optional("color", colour(), Edit.AddTitle::color, "white", COLOUR);
    return Row.of(
        "add-title",
        Edit.AddTitle.class,
        "Puts a text over the picture.",
        p ->
            new Edit.AddTitle(
                text.read(p),
                place.read(p),
                start.read(p),
                length.read(p),
                letters.read(p),
                colour.read(p)),
        text,
        place,
        start,
        length,
        letters,
        colour);
  }

  private static Row<?> change() {
    Field<Edit.ChangeTitle, Optional<String>> text =
        Field.maybe("text", text(), e -> Optional.ofNullable(e.text()), TEXT);
    Field<Edit.ChangeTitle, Optional<Title.Place>> place =
        Field.maybe("place", place(), e -> Optional.ofNullable(e.place()), PLACE);
    Field<Edit.ChangeTitle, Optional<Moment>> start =
        Field.maybe("start", ClipForms.moment(), e -> Optional.ofNullable(e.start()), START);
    Field<Edit.ChangeTitle, Optional<Long>> length =
        Field.maybe("lengthMs", ClipForms.length(), e -> Optional.ofNullable(e.lengthMs()), LENGTH);
    Field<Edit.ChangeTitle, Optional<Title.Letters>> letters =
        Field.maybe("letters", letters(), e -> Optional.ofNullable(e.letters()), LETTERS);
    Field<Edit.ChangeTitle, Optional<String>> colour =
        Field.maybe("color", colour(), e -> Optional.ofNullable(e.color()), COLOUR);
    return Row.of(
        "change-title",
        Edit.ChangeTitle.class,
        "Changes the title that was added last; what is not given stays.",
        p ->
            new Edit.ChangeTitle(
                text.read(p).orElse(null),
                place.read(p).orElse(null),
                start.read(p).orElse(null),
                length.read(p).orElse(null),
                letters.read(p).orElse(null),
                colour.read(p).orElse(null)),
        text,
        place,
        start,
        length,
        letters,
        colour);
  }

  private static Row<?> remove() {
    return Row.of(
        "remove-titles",
        Edit.RemoveTitles.class,
        "Takes all titles away.",
        p -> new Edit.RemoveTitles());
  }

  private static Form<String> text() {
    return Forms.text(Limits.MOST_TEXT);
  }

  private static Form<Title.Place> place() {
    return Forms.word(Title.Place.values());
  }

  private static Form<Title.Letters> letters() {
    return Forms.word(Title.Letters.values());
  }

  private static Form<String> colour() {
    return Forms.word(Title.COLOURS);
  }
}
