package dev.clipchat.engine.edit.document;

/**
 * Why a document is no edits, as facts.
 *
 * @param place where it is wrong, as a path: {@code edits[2].factor}; empty for the whole
 * @param asked what stands there, shortened; empty where nothing does
 * @param wanted the range ({@code 0..10}), the words or the clips that would be right
 */
public record Misread(String place, Problem problem, String asked, String wanted) {

  public enum Problem {
    /** The text is no JSON. */
    NO_JSON,
    /** More characters than a document may have; the limit is what is wanted. */
    TOO_LONG,
    /** A key that belongs to nothing here; wanted are those that do. */
    UNKNOWN_KEY,
    /** A key without which it means nothing. */
    MISSING,
    NOT_AN_OBJECT,
    /** No list, or one with too few or too many in it. */
    NOT_A_LIST,
    /** No text, or one with more characters than the limit. */
    NOT_A_TEXT,
    NOT_A_FLAG,
    /** No number, or one outside of the range. */
    NOT_A_NUMBER,
    /** No whole number, or one outside of the range. */
    NOT_A_WHOLE_NUMBER,
    /** None of the wanted words. */
    UNKNOWN_WORD,
    /** No shape such as 16:9. */
    NOT_A_SHAPE,
    /** No upload has that id or name; wanted are those that there are. */
    NO_SUCH_CLIP,
    /** Several uploads have that name; wanted are their ids. */
    WHICH_CLIP
  }

  private static final int MOST_SHOWN = 60;

  public Misread {
    if (asked.length() > MOST_SHOWN) {
      asked = asked.substring(0, MOST_SHOWN - 1) + "…";
    }
  }
}
