package dev.clipchat.client.cli;

import dev.clipchat.client.settings.Setting;
import java.util.HashMap;
import java.util.Map;

/** The options that every command takes. */
record Flags(Map<Setting, String> settings, boolean json, boolean quiet, Manners manners) {

  static final Flags NONE = new Flags(Map.of(), false, false, new Manners(false, false, false));

  Flags {
    settings = Map.copyOf(settings);
  }

  /** The same in another language. */
  Flags in(String language) {
    Map<Setting, String> others = new HashMap<>(settings);
    others.put(Setting.LANGUAGE, language);
    return new Flags(others, json, quiet, manners);
  }

  /** How to deal with the person: {@code yes} agrees beforehand, {@code noInput} never asks. */
  record Manners(boolean verbose, boolean yes, boolean noInput) {}
}
