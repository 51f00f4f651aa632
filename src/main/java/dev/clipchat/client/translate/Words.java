package dev.clipchat.client.translate;

import dev.clipchat.client.reply.Captions;
import dev.clipchat.client.timeline.Summary;
import dev.clipchat.client.timeline.Timeline;
import dev.clipchat.client.timeline.Track;
import dev.clipchat.words.Language;
import dev.clipchat.words.Phrasebook;
import dev.clipchat.words.Text;

/** The interface's own words in one language. */
public final class Words {

  private final Phrasebook book;

  private Words(Phrasebook book) {
    this.book = book;
  }

  /** English for every language that the interface does not have. */
  public static Words of(String language) {
    return new Words(new Phrasebook(Language.of(language)));
  }

  /** Whether there are words of the interface in it. */
  public static boolean speaks(String language) {
    return Language.spoken(language).isPresent();
  }

  /** {@code en} or {@code zh}. */
  public String language() {
    return book.language().code();
  }

  public Phrasebook book() {
    return book;
  }

  /** The words of a key, its named values filled in: names and values by turns. */
  public String say(String key, Object... namesAndValues) {
    return book.say(key, namesAndValues);
  }

  public String say(Text text) {
    return book.say(text);
  }

  /** The words that a screen puts around facts. */
  public Captions captions() {
    return new Captions(book);
  }

  public String summary(Timeline timeline) {
    return Summary.of(timeline, book);
  }

  /** What a track is called. */
  public String name(Track.Kind kind) {
    return Summary.kind(kind, book);
  }
}
