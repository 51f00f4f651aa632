package dev.clipchat.client.cli;

import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.settings.SettingsLoader;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can change while a conversation goes on: backend, skill, and what is open for them. */
final class ChatState {

  private AppContext app;
  private @Nullable OpenedBackend opened;
  private Map<Setting, String> changed = Map.of();

  ChatState(AppContext app) {
    this.app = app;
  }

  synchronized AppContext app() {
    return app;
  }

  /** Opened when first needed. */
  synchronized OpenedBackend opened() {
    if (opened == null) {
      opened = app.parts().open().apply(app.settings());
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
        new SettingsLoader(app.parts().environment(), app.parts().places()).load(all);
    Runnable back = undo(app, opened, changed);
    changed = now;
    opened = null;
    app = app.with(settings);
    return back;
  }

  private Runnable undo(
      AppContext officeBefore,
      @Nullable OpenedBackend openedBefore,
      Map<Setting, String> changedBefore) {
    return () -> {
      synchronized (this) {
        app = officeBefore;
        opened = openedBefore;
        changed = changedBefore;
      }
    };
  }
}
