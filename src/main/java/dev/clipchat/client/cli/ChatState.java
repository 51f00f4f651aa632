package dev.clipchat.client.cli;

import dev.clipchat.client.settings.Setting;
import dev.clipchat.client.settings.Settings;
import dev.clipchat.client.settings.SettingsLoader;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can change while a conversation goes on: backend, skill, and what is open for them. */
final class ChatState implements AutoCloseable {

  private Office office;
  private @Nullable Opened opened;
  private final Map<Setting, String> changed = new EnumMap<>(Setting.class);

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

  /** From now on with another backend or skill. */
  synchronized void change(Map<Setting, String> flags, Setting setting, String value) {
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.putAll(flags);
    all.putAll(changed);
    all.put(setting, value);
    Settings settings =
        new SettingsLoader(office.parts().environment(), office.parts().places()).load(all);
    changed.put(setting, value);
    closeOpened();
    office = office.with(settings);
  }

  private void closeOpened() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }

  @Override
  public synchronized void close() {
    closeOpened();
  }
}
