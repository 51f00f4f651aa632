package dev.clipchat.client.api;

import java.time.Duration;
import java.util.OptionalLong;

/** What happened in the answer to a message, in order; partial texts are put together already. */
public sealed interface StreamFact {

  <R> R match(StreamFactCases<R> cases);

  /** More of a text that the user is to see; each piece comes once. */
  record Text(String author, String branch, String delta) implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.text(this);
    }
  }

  /** A text is complete; the next one of the same author is another. */
  record TextEnd(String author, String branch, String whole) implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.textEnd(this);
    }
  }

  /** The backend uses a tool of its own; stays internal. */
  record ToolCall(String name) implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.toolCall(this);
    }
  }

  /** The event had an error code, perhaps beside a text that says the same. */
  record Refused(String errorCode, String message, OptionalLong smallestBytes)
      implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.refused(this);
    }
  }

  /**
   * The answer ends before its end, for a reason of the model's.
   *
   * @param reason what the backend calls it, such as {@code MAX_TOKENS}
   * @param message its words about it, or empty
   */
  record Cut(String reason, String message) implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.cut(this);
    }
  }

  /** An error of the server itself, outside of any author's words. */
  record ServerError(String message) implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.serverError(this);
    }
  }

  /** An event that nobody can read; reading went on behind it. */
  record Garbled() implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.garbled(this);
    }
  }

  /** Nothing but signs of life for a while. */
  record StillWorking(Duration since) implements StreamFact {
    @Override
    public <R> R match(StreamFactCases<R> cases) {
      return cases.stillWorking(this);
    }
  }
}
