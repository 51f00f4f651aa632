package dev.clipchat.engine.edit.document;

/** A document that is no edits; nothing of it was taken. */
public final class MisreadException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Misread misread;

  MisreadException(Misread misread) {
    super(misread.place() + ": " + misread.problem() + " " + misread.wanted());
    this.misread = misread;
  }

  public Misread misread() {
    return misread;
  }
}
