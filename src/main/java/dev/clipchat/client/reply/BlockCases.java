package dev.clipchat.client.reply;

/** One answer for each kind of block: whoever implements it can show all of them. */
public interface BlockCases<R> {
  R textDelta(Block.TextDelta b);

  R textEnd(Block.TextEnd b);

  R answer(Block.Answer b);

  R page(Block.Page b);

  R notice(Block.Notice b);

  R hint(Block.Hint b);

  R stillWorking(Block.StillWorking b);

  R tracks(Block.Tracks b);

  R progress(Block.Progress b);

  R progressEnd(Block.ProgressEnd b);

  R uploaded(Block.Uploaded b);

  R saved(Block.Saved b);

  R planned(Block.Planned b);

  R result(Block.Result b);

  R table(Block.Table b);

  R failed(Block.Failed b);

  R bars(Block.Bars b);

  R pictures(Block.Pictures b);

  R inLane(Block.InLane b);
}
