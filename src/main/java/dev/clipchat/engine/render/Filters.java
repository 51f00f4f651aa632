package dev.clipchat.engine.render;

import dev.clipchat.engine.edit.Effects;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain of filters, written so that no value can end its option, its filter or the graph: all
 * characters with a meaning are escaped for both of ffmpeg's readers.
 */
final class Filters {

  private final List<String> chain = new ArrayList<>();

  /** One more, with names and values in turn. */
  Filters add(String name, Object... options) {
    StringBuilder filter = new StringBuilder(name);
    for (int i = 0; i < options.length; i += 2) {
      filter.append(i == 0 ? '=' : ':').append(options[i]).append('=');
      filter.append(escaped(value(options[i + 1])));
    }
    chain.add(filter.toString());
    return this;
  }

  Filters addIf(boolean wanted, String name, Object... options) {
    return wanted ? add(name, options) : this;
  }

  /** Those of effects, in their order. */
  Filters addAll(Effects effects) {
    effects.uses().stream()
        .flatMap(use -> use.filters().stream())
        .forEach(filter -> add(filter.name(), filter.options().toArray()));
    return this;
  }

  Filters addAll(Filters more) {
    chain.addAll(more.chain);
    return this;
  }

  boolean isEmpty() {
    return chain.isEmpty();
  }

  /** From one label to another: {@code [in]a,b[out]}. */
  String between(String in, String out, String idle) {
    return in + (chain.isEmpty() ? idle : String.join(",", chain)) + out;
  }

  @Override
  public String toString() {
    return String.join(",", chain);
  }

  private static String value(Object option) {
    return option instanceof Double number ? FilterNumbers.decimal(number) : String.valueOf(option);
  }

  /** First for the reader of options, then for that of graphs. */
  static String escaped(String value) {
    return escape(escape(value, "\\':"), "\\'[],;");
  }

  private static String escape(String value, String special) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (special.indexOf(c) >= 0 || c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
