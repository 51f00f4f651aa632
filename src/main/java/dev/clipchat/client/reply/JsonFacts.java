package dev.clipchat.client.reply;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks as the objects that scripts read; empty where a block is for people only. */
public final class JsonFacts implements BlockCases<Map<String, @Nullable Object>> {

  /** {@code input} names the file that it is about, where there are several. */
  public static Map<String, @Nullable Object> error(Block.Failed b, String input) {
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("code", b.code());
    error.put("message", b.message());
    error.put("hint", b.hint());
    error.put("retryable", b.retryable());
    if (!input.isEmpty()) {
      error.put("input", input);
    }
    return Map.of("error", error);
  }

  private static Map<String, @Nullable Object> nothing() {
    return Map.of();
  }

  @Override
  public Map<String, @Nullable Object> textDelta(Block.TextDelta b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> textEnd(Block.TextEnd b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> page(Block.Page b) {
    return answer(new Block.Answer(b.text()));
  }

  @Override
  public Map<String, @Nullable Object> answer(Block.Answer b) {
    return Map.of("text", b.text());
  }

  @Override
  public Map<String, @Nullable Object> notice(Block.Notice b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> hint(Block.Hint b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> stillWorking(Block.StillWorking b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> tracks(Block.Tracks b) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("summary", b.summary());
    facts.put("in_force", b.inForce());
    facts.put("beside", b.beside());
    facts.put("tracks", b.tracks().stream().map(JsonFacts::track).toList());
    return facts;
  }

  private static Map<String, Object> track(Block.TrackBar track) {
    List<Map<String, Object>> segments = track.segments().stream().map(JsonFacts::segment).toList();
    return Map.of("kind", track.kind(), "segments", segments);
  }

  private static Map<String, Object> segment(Block.SegmentBar s) {
    Map<String, Object> segment = new LinkedHashMap<>();
    segment.put("label", s.label());
    segment.put("start", seconds(s.start()));
    segment.put("end", seconds(s.end()));
    return segment;
  }

  @Override
  public Map<String, @Nullable Object> progress(Block.Progress b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> progressEnd(Block.ProgressEnd b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> uploaded(Block.Uploaded b) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("uploaded", b.name());
    facts.put("bytes", positive(b.media().bytes()));
    facts.put("width", positive(b.media().width()));
    facts.put("height", positive(b.media().height()));
    facts.put("duration", b.media().duration() == null ? null : seconds(b.media().duration()));
    return facts;
  }

  @Override
  public Map<String, @Nullable Object> saved(Block.Saved b) {
    return b.file().facts();
  }

  @Override
  public Map<String, @Nullable Object> planned(Block.Planned b) {
    ExportPlan plan = b.plan();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("action", plan.copy() ? "copy" : "encode");
    facts.put("ceiling", positive(plan.ceiling()));
    facts.put("bytes", positive(plan.bytes()));
    facts.put("codec", plan.codec().isEmpty() ? null : plan.codec());
    facts.put("width", positive(plan.width()));
    facts.put("height", positive(plan.height()));
    facts.put("fps", plan.fps() > 0 ? plan.fps() : null);
    facts.put("audio_kbps", plan.audioKbps());
    facts.put("duration", plan.duration() == null ? null : seconds(plan.duration()));
    facts.put("seconds", plan.expected() == null ? null : seconds(plan.expected()));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    whole.put("input", b.input());
    whole.put("plan", facts);
    return whole;
  }

  @Override
  public Map<String, @Nullable Object> result(Block.Result b) {
    return b.data();
  }

  @Override
  public Map<String, @Nullable Object> table(Block.Table b) {
    List<Map<String, @Nullable Object>> rows = b.rows().stream().map(row -> row(b, row)).toList();
    return Map.of(b.name(), rows);
  }

  private static Map<String, @Nullable Object> row(Block.Table table, List<Block.Cell> cells) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int c = 0; c < cells.size(); c++) {
      row.put(table.columns().get(c).name(), cells.get(c).value());
    }
    return row;
  }

  @Override
  public Map<String, @Nullable Object> failed(Block.Failed b) {
    return error(b, "");
  }

  @Override
  public Map<String, @Nullable Object> bars(Block.Bars b) {
    return tracks(b.tracks());
  }

  @Override
  public Map<String, @Nullable Object> pictures(Block.Pictures b) {
    return nothing();
  }

  @Override
  public Map<String, @Nullable Object> inLane(Block.InLane b) {
    return b.block().match(this);
  }

  private static @Nullable Object positive(long number) {
    return number > 0 ? number : null;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
