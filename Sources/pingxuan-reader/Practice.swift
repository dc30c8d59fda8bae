import JSON
import ReadingStage
import Sandbox
import Values

/// A reading before the first: what the language's runtime looks up once in a process, the copies of this one find done.
/// Saves each packet about a millisecond.
enum Practice {
    /// Reads a made-up mail with a form, a case and a picture in it, and forgets the answer.
    static func run(_ rules: PreparedRules) {
        let rows = rules.rules.fields.prefix(40).map { "<tr><td>\($0.label)</td><td>一二三 123</td></tr>" }
        let read = Array(mail(form: rows.joined()).utf8).withUnsafeBytes { bytes in
            ReadingStage.read(bytes, name: "practice.eml", rules: rules, programs: nil)
        }
        _ = try? JSONCoding.encode(read.reading).bytes()
        ReadingTimes.begin()
        _ = ReadingTimes.line
        _ = Set(CageLayer.allCases)
        let request = ReadingRequest(name: "practice.eml")
        _ = try? JSONCoding.decode(
            ReadingRequest.self, from: JSONValue(parsing: JSONCoding.encode(request).bytes()))
    }

    /// One colour, 16 by 16 pixels.
    private static let photo =
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j\
        q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk\
        pKSkpKSkpKT/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA\
        FAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ALADNf/Z
        """

    private static func mail(form: String) -> String {
        """
        From: practice <practice@example.org>\r
        Subject: practice\r
        Date: Mon, 20 Apr 2020 09:00:00 +0800\r
        MIME-Version: 1.0\r
        Content-Type: multipart/mixed; boundary="p"\r
        \r
        --p\r
        Content-Type: application/msword; name="form.doc"\r
        Content-Disposition: attachment; filename="form.doc"\r
        \r
        <html><head><meta charset="utf-8"></head><body><p>企业报名表</p><table>\(form)</table></body></html>\r
        --p\r
        Content-Type: text/plain; charset=utf-8; name="case.txt"\r
        Content-Disposition: attachment; filename="case.txt"\r
        \r
        案例一：示例\r
        项目背景：示例项目于2019年开始。The project began in 2019.\r
        --p\r
        Content-Type: image/png\r
        Content-Disposition: attachment; filename="logo.png"\r
        Content-Transfer-Encoding: base64\r
        \r
        iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r
        --p\r
        Content-Type: image/jpeg\r
        Content-Disposition: attachment; filename="photo.jpg"\r
        Content-Transfer-Encoding: base64\r
        \r
        \(photo)\r
        --p--\r

        """
    }
}
