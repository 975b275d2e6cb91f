import NightjarCore

/// Coming and going (ui.md 2.0, security.md 10).
extension NightjarModel {
    /// Another app, a call or the app switcher is in front: covered before the system takes its picture; the core locks when
    /// its grace is over.
    public func resign() {
        cover(true)
        let phone = phone
        around.aside { phone.background() }
    }

    /// The app is in front again.
    public func activate() {
        cover(false)
        let (phone, around) = (phone, around)
        around.inOrder { phone.foreground() }
        around.inOrder { phone.tick() }
        refresh()
    }

    /// The app left the glass: another app, or the screen went off. iOS tells an app no difference in time, so both lock at
    /// once.
    public func leave() {
        cover(true)
        lock()
    }

    /// Locks at once, whatever the core is doing.
    public func lock() {
        forget()
        let phone = phone
        around.aside { phone.lock() }
        refresh()
    }

    /// The glass is recorded or mirrored, or no longer is.
    public func capture(_ captured: Bool) {
        cover(captured: captured)
    }

    /// Once a minute while something is shown: a shift that has lasted too long ends.
    public func tick() {
        let (phone, around) = (phone, around)
        around.inOrder { phone.tick() }
        refresh()
    }
}
