import Foundation

/// Where the phone's files lie: this app's own folder, out of every backup, readable from the first unlock after a start.
enum Folder {
    /// Its place.
    static var url: URL {
        FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0].appendingPathComponent("n")
    }

    /// Makes it if it is missing and says whether it was: then what the keychain holds is of an earlier installation.
    static func prepare() throws -> Bool {
        var folder = url
        let isNew = !FileManager.default.fileExists(atPath: folder.path)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication])
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
        return isNew
    }
}
