package dev.clipchat.client.api;

/** One answer for each kind of {@link StreamFact}. */
public interface StreamFactCases<R> {
  R text(StreamFact.Text fact);

  R textEnd(StreamFact.TextEnd fact);

  R toolCall(StreamFact.ToolCall fact);

  R refused(StreamFact.Refused fact);

  R cut(StreamFact.Cut fact);

  R serverError(StreamFact.ServerError fact);

  R garbled(StreamFact.Garbled fact);

  R stillWorking(StreamFact.StillWorking fact);
}
