package dev.clipchat.client.cli;

import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.settings.SettingsLoader;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can change while a conversation goes on: backend, skill, and what is open for them. */
final class ChatState {

  private Office office;
  private @Nullable Opened opened;
  private Map<Setting, String> changed = Map.of();

  ChatState(Office office) {
    this.office = office;
  }

  synchronized Office office() {
    return office;
  }

  /** Opened when first needed. */
  synchronized Opened opened() {
    if (opened == null) {
      opened = office.parts().open().apply(office.settings());
    }
    return opened;
  }

  /**
   * From now on with another backend or skill, and with a new skill in the same session.
   *
   * @return undoes it
   */
  synchronized Runnable change(Map<Setting, String> flags, Setting setting, String value) {
    Map<Setting, String> now = new EnumMap<>(Setting.class);
    now.putAll(changed);
    now.put(setting, value);
    now.remove(Setting.SESSION);
    if (setting != Setting.BACKEND && opened != null) {
      opened.session().get().ifPresent(id -> now.put(Setting.SESSION, id));
    }
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.putAll(flags);
    all.putAll(now);
    Settings settings =
        new SettingsLoader(office.parts().environment(), office.parts().places()).load(all);
    Runnable back = undo(office, opened, changed);
    changed = now;
    opened = null;
    office = office.with(settings);
    return back;
  }

  private Runnable undo(
      Office officeBefore, @Nullable Opened openedBefore, Map<Setting, String> changedBefore) {
    return () -> {
      synchronized (this) {
        office = officeBefore;
        opened = openedBefore;
        changed = changedBefore;
      }
    };
  }
}
