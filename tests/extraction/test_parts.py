"""Which figure is a part of which: what words tell, what adds up, what is left."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kutipan.convert import extract


def wholes(text: str) -> dict[str, str | None]:
    """The number of each figure -> the number of its whole."""
    figures = extract(text, article_id="a").figures
    numbers = {figure.figure_id: figure.number_text for figure in figures}
    return {figure.number_text: numbers[figure.part_of] if figure.part_of is not None else None for figure in figures}


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        # what words tell
        ("Petugas menyita 40 ton beras, termasuk 12 ton beras impor.", ["12"], "40"),
        ("Dari tunggakan upah senilai Rp18 miliar, pabrik baru membayar Rp4 miliar.", ["4 miliar"], "18 miliar"),
        ("Dana yang cair sudah Rp171 miliar dari nilai kontrak Rp214 miliar.", ["171 miliar"], "214 miliar"),
        ("Panitia menyiapkan 30 dapur. Dari jumlah itu, menurut dia, 12 dapur sudah menyala.", ["12"], "30"),
        ("Luas sawah itu 41 hektare, tetapi hanya 17 hektare yang basah.", ["17"], "41"),
        ("Dari 31 lulusan SMA hanya empat yang memilih tinggal.", ["empat"], "31"),
        ("Sebanyak 195 tawanan pulang. Di antara mereka terdapat 14 perwira dan empat perempuan.",
         ["14", "empat"], "195"),
        ("Dari 1.340 penerima, 215 di antaranya adalah janda lanjut usia, 96 anak yatim, dan 24 santri.",
         ["215", "96", "24"], "1.340"),
        ("Dari 118.400 telur yang direlokasi, 82 persen menetas.", ["82"], "118.400"),
        ("Ada 500 pengungsi di posko itu. Sebagian besar, yakni 300 orang, tinggal di tenda.", ["300"], "500"),
        ("Pendataan dilakukan 2.318 petugas. Sebagian besar petugas, atau 1.904 orang, berasal dari desa itu.",
         ["1.904"], "2.318"),
        ("Pemerintah menyiapkan Rp28 miliar. Sekitar 60 persen dari dana itu untuk pulau-pulau kecil.",
         ["60"], "28 miliar"),
        ("Pasar itu menampung 1.120 pedagang. Yang terdampak langsung itu 402 pedagang.", ["402"], "1.120"),
        ("Pabrik-pabrik memberhentikan 42.385 pekerja. Industri tekstil menyumbang 22.671 orang.",
         ["22.671"], "42.385"),
        ("Sebanyak 412 orang mendonor, dari biasanya sekitar 700 orang. Sebanyak 59 orang di antaranya baru pertama "
         "kali.", ["59"], "412"),
        ("Longsor menewaskan 33 warga. Puluhan orang, atau 80 orang lainnya, terluka. Dari jumlah korban tewas itu, 21 "
         "orang sudah dimakamkan.", ["21"], "33"),
        ("Hama merusak 52 petak sawah. Kerusakan itu meliputi 30 petak padi, 15 kebun cabai, dan tujuh tambak. "
         "Menurut camat, enam di antaranya tidak dapat ditanami lagi.", ["30", "15", "tujuh", "enam"], "52"),
        ("Bandara mencatat 21 penundaan dengan empat penundaan lebih dari dua jam.", ["empat"], "21"),
        ("Kantor itu meraih penerimaan Rp7 triliun dari target yang dipatok Rp9 triliun. Cukai menjadi penyumbang "
         "terbesar dengan nilai Rp3 triliun, diikuti bea keluar Rp1 triliun.", ["3 triliun", "1 triliun"], "7 triliun"),
        ("Dari 96 wajib pajak, 40 wajib pajak melapor.", ["40"], "96"),
        ("Tim mencatat 12 ibu hamil di posko. Bidan memeriksa seluruh ibu hamil dan dua di antaranya dirujuk.",
         ["dua"], "12"),
        ("Koperasi punya 2.568 hektare kebun. Hingga Juli baru 905 hektare yang diserahkan.", ["905"], "2.568"),
        ("Pihaknya mencatat 148.206 pemilih. “Termasuk 11.430 pemilih pemula,” ucapnya.", ["11.430"], "148.206"),
        ("Janji bantuan mencapai 5,8 miliar euro. Itu banyak. Blok itu memberi 2,5 miliar euro dari total tersebut.",
         ["2,5 miliar"], "5,8 miliar"),
        ("Mereka mengerahkan 412 drone dan 37 rudal. Dari jumlah tersebut, 389 drone dan 22 rudal jatuh.",
         ["22"], "37"),
        ("Musuh menembakkan 318 drone dan 27 rudal. Sembilan orang tewas. Sebanyak 271 drone di antaranya jatuh.",
         ["271"], "318"),
        ("Tingkat partisipasi mencapai 78,4 persen dari 183.782 pemilih.", ["78,4"], "183.782"),
        ("Polisi mengungkap 31 kasus penyelundupan sepanjang 2024, naik dari 22 kasus pada 2023. Sembilan kasus di "
         "antaranya masih disidangkan.", ["Sembilan"], "31"),
        ("Tim mencatat 1.250 orang terjangkit, 410 anak berusia di bawah lima tahun di antaranya.", ["410"], "1.250"),
        ("Di daerah itu ada 1.730 perusahaan dengan 92.400 pekerja. Dari jumlah pekerja tersebut, 58 persen perempuan.",
         ["58"], "92.400"),
        ("Penghitungan berjalan baik di 412 dari 450 TPS. Di 38 TPS sisanya, formulir tidak ditempel.",
         ["412", "38"], "450"),
        ("Laba koperasi itu Rp580 juta. Endah merinci, Rp230 juta di antaranya dibagikan kepada anggota, Rp170 juta "
         "masuk dana cadangan, dan Rp60 juta untuk dana sosial.", ["230 juta", "170 juta", "60 juta"], "580 juta"),
        ("Polisi mencatat 40 kasus pencurian. Dari kasus itu 22 sudah terungkap.", ["22"], "40"),
        ("Dari 330 kota, pemungutan suara hanya mungkin berlangsung di 145 wilayah.", ["145"], "330"),
        ("Jalan yang rusak 18 kilometer, tapi yang dianggarkan hanya 4 kilometer.", ["4"], "18"),
        ("Serangan itu menewaskan 38 orang. Pasar sepi. Menurut Hanan, 22 korban tewas adalah perempuan.",
         ["22"], "38"),
        ("“Pelakunya delapan orang. Lima sudah kami tangkap,” kata Kapolres Budi.", ["Lima"], "delapan"),
        ("Lembaga itu mencatat 1.134 serangan udara. Menurut dia, 27 persen serangan mengenai sekolah.",
         ["27"], "1.134"),
        ("Ekspor mencapai Rp5,02 triliun. Jepang menyerap 41% dari nilai ekspor itu, disusul Korea 22% dan Cina 19%.",
         ["41", "22", "19"], "5,02 triliun"),
        ("Kantor itu mencatat 3,03 juta orang bekerja. Penyerapan terbesar di pertanian, 34,8% dari penduduk bekerja, "
         "disusul perdagangan 18,9%.", ["34,8", "18,9"], "3,03 juta"),
        ("Perusahaan memiliki delapan gerbong penumpang. Dua gerbong penumpang disediakan bagi pejabat.",
         ["Dua"], "delapan"),
        ("Negara itu mencatat 4,3 juta warga mengungsi. Mesir menampung pengungsi terbanyak, yakni 1,5 juta orang, "
         "diikuti Cad 890 ribu orang.", ["1,5 juta", "890 ribu"], "4,3 juta"),
        ("Kampus menerima 4.318 mahasiswa. Pengumumannya Rabu. Mereka disaring dari 51.760 pendaftar.",
         ["4.318"], "51.760"),
        ("Milisi membebaskan 14 awak kapal. Mereka naik pesawat. Delapan di antaranya warga Filipina, empat warga "
         "India, dan dua warga Ukraina.", ["Delapan", "empat", "dua"], "14"),
        ("Kampus menerima 4.318 mahasiswa. Dari seluruh mahasiswa yang lolos, 2.611 perempuan. Sebanyak 1.124 "
         "mahasiswa pemegang kartu.", ["2.611", "1.124"], "4.318"),
        ("Bank itu meraih laba bersih Rp3,86 triliun. Nasabahnya naik. Dividennya 40% dari laba bersih.",
         ["40"], "3,86 triliun"),
        ("Rumah sakit itu memiliki 212 tempat tidur. Sebanyak 205 di antaranya atau 96,7 persen terisi.",
         ["205", "96,7"], "212"),
        ("Polisi menyita 51 motor. Menurut dia, 31 motor sudah diambil pemiliknya.", ["31"], "51"),
        ("Ekspor mencapai 2,6 juta ton. Bangladesh menjadi tujuan utama dengan 1,1 juta ton, disusul Australia 640 "
         "ribu ton.", ["1,1 juta", "640 ribu"], "2,6 juta"),
        ("Ekspor mencapai 15,8 juta ton. Dari total ekspor tersebut, 10,9 juta ton berupa minyak olahan, 1,7 juta ton "
         "minyak mentah, dan sisanya lemak.", ["10,9 juta", "1,7 juta"], "15,8 juta"),
        ("Dari 648 kasus tersebut, 402 pasien berusia di bawah 15 tahun.", ["402"], "648"),
        ("Sebanyak 18.412 jamaah tiba. Jumlah tersebut setara 53 persen dari total 34.702 jamaah.",
         ["18.412", "53"], "34.702"),
        ("Pemilih di desa itu berjumlah 4.318 orang. Pemilih yang datang, kata dia, sebanyak 3.679 orang.",
         ["3.679"], "4.318"),
        ("Empat pasien dirujuk ke kota, tetapi satu di antaranya meninggal.", ["satu"], "Empat"),
        ("Polisi menangkap lima orang. Operasi selesai. “Tiga orang kami tangkap di jalan, dua lagi di rumah.”",
         ["Tiga", "dua"], "lima"),
        ("“Dokter anak kami tiga orang, satu sedang cuti,” kata Rina.", ["satu"], "tiga"),
        ("“Alat ukur mereka cuma 24 unit, dan lima dicuri orang,” tutur Rina.", ["lima"], "24"),
        ("Hanya sembilan partai yang lolos, dan enam dipimpin mantan jenderal.", ["enam"], "sembilan"),
        ("“Truk kami ada 40 unit, tetapi yang bisa jalan hari ini cuma 26,” kata Agus.", ["26"], "40"),
        ("Pemerintah menyediakan Rp1,5 triliun. Namun, yang cair baru Rp320 miliar.", ["320 miliar"], "1,5 triliun"),
        ("Dua korban sudah diterbangkan ke kota. Satu anak perempuan, satu lagi mekanik pesawat.", ["Satu", "satu"],
         "Dua"),
        ("Jumlah titik panas sebanyak 5.319 titik. “Pada Agustus saja ada 2.240 titik, lalu September 1.903 titik,” "
         "ujarnya.", ["2.240", "1.903"], "5.319"),
        ("Ekspor nonmigas menyumbang Rp501 miliar, ekspor migas Rp35 miliar. Dari ekspor nonmigas tersebut, batu bara "
         "memberikan Rp214 miliar, disusul karet Rp119 miliar.", ["214 miliar", "119 miliar"], "501 miliar"),
        ("Sebanyak 64,3 persen responden merasa puas, turun dari 70,1 persen. Dari yang puas itu, 11,9 persen sangat "
         "puas dan 52,4 persen cukup puas.", ["11,9", "52,4"], "64,3"),
        ("Kecelakaan itu terjadi 184 kali. Sebanyak 184 kecelakaan dicatat. Kecelakaan terbanyak terjadi di Melati 37 "
         "kejadian, disusul Sagara 31 kejadian.", ["37", "31"], "184"),
        ("Total 24.508 rumah rusak. Yang paling parah Melati dengan 8.916 rumah. Disusul Sagara 6.350 rumah dan Bahari "
         "2.871 rumah.", ["6.350", "2.871"], "24.508"),
        ("Serangan itu menewaskan 31 orang dan melukai 80 orang. Dua hari berlalu. Sebanyak 54 korban luka dirawat di "
         "kota.", ["54"], "80"),
        ("Sasarannya 87.340 anak. Hingga kemarin, 17.468 anak telah disuntik atau 20 persen dari sasaran.",
         ["17.468", "20"], "87.340"),
        ("Enam penumpang tewas dan 27 lainnya luka. Bus itu membawa 48 penumpang. Dari jumlah itu, 15 orang selamat.",
         ["Enam", "27", "15"], "48"),
        ("Pesertanya 188, terdiri dari 126 penerbit, 40 toko buku, dan 22 perpustakaan.", ["126", "40", "22"], "188"),
        ("Petugas mencatat 284.917 kendaraan. Dari jumlah kendaraan itu, 151.206 unit merupakan motor, disusul 118.450 "
         "mobil pribadi dan 9.873 bus.", ["151.206", "118.450", "9.873"], "284.917"),
        ("Surat suara berjumlah 118.460 lembar, termasuk cadangan 2,5 persen.", ["2,5"], "118.460"),
        # what adds up
        ("Asep memperoleh 1.487 suara, Endang 1.483 suara, dan Nani 612 suara. Suara sah berjumlah 3.582.",
         ["1.487", "1.483", "612"], "3.582"),
        ("Seksi 1 sepanjang 24,6 kilometer dibuka. Jalan tol itu memiliki panjang 71,3 kilometer. Seksi 2 sepanjang "
         "26,2 kilometer dan Seksi 3 sepanjang 20,5 kilometer belum jadi.", ["24,6", "26,2", "20,5"], "71,3"),
        ("Polisi menangkap 19 tersangka. Sebelas orang sebagai operator, lima telemarketing, dan tiga lainnya kurir.",
         ["Sebelas", "lima", "tiga"], "19"),
        ("Kapal itu mengangkut 94 penumpang. Hujan deras. Manifes hanya mencatat 68 penumpang. “Artinya ada 26 orang "
         "yang tidak terdaftar,” katanya.", ["68", "26"], "94"),
        ("Di kota itu 3,03 juta orang bekerja. Pekerja informal mencapai 2,21 juta orang. Sisanya, 821 ribu orang, "
         "pekerja formal.", ["2,21 juta", "821 ribu"], "3,03 juta"),
        ("Sekolah itu menerima 15 orang (9 pria dan 6 wanita).", ["9", "6"], "15"),
        ("Ada 118 TPS dalam putusan itu: 52 di Batang Kuau, 39 di Muara Lesung, dan 27 di Tebing Rasau.",
         ["52", "39", "27"], "118"),
        ("Panitia menyiagakan 1.250 personel. Mereka terdiri atas 700 santri, 300 pandu, 150 relawan, dan 100 polisi.",
         ["700", "300", "150", "100"], "1.250"),
        ("Nilai temuan mencapai Rp96 miliar, masing-masing Rp25,1 miliar pada 2022, Rp32,3 miliar pada 2023, "
         "dan Rp38,6 miliar pada 2024.", ["25,1 miliar", "32,3 miliar", "38,6 miliar"], "96 miliar"),
        ("Polisi menyita 42,3 kilogram sabu. Rumah itu disewa sejak Mei. Sebanyak 30 kilogram ditemukan di dalam "
         "tangki air, 10 kilogram di bawah jok, dan sisanya 2,3 kilogram di kamar.", ["30", "10", "2,3"], "42,3"),
        ("Tim mengenali 127 individu: 74 betina, 41 jantan, dan 12 lainnya belum diketahui.",
         ["74", "41", "12"], "127"),
        ("Kapal itu memuat 148 penumpang. Ditambah 14 awak, jadi totalnya 162 orang.", ["148", "14"], "162"),
        ("Sebanyak 58 siswa dirawat inap. Sebanyak 41 orang dirawat di kota, sedangkan 17 lainnya di puskesmas.",
         ["41", "17"], "58"),
        # what is left, and what is most
        ("Sebanyak 45 unit bus beroperasi. Sebanyak 30 unit berangkat pagi. Adapun 15 unit lainnya menunggu.",
         ["30", "15"], "45"),
        ("Dapur itu mengeluarkan 60 ribu nasi bungkus; 25 ribu bungkus dibagikan malam itu, selebihnya esok pagi.",
         ["25 ribu"], "60 ribu"),
        ("Ada 57.180 formasi yang kosong. Kekosongan terbanyak ada di Papua dengan 9.240 formasi, disusul "
         "Maluku 5.027 formasi.", ["9.240", "5.027"], "57.180"),
        ("Pemerintah membeli 10 mesin baru. Lelangnya dipercepat. Enam mesin tiba Februari, sisanya menyusul April.",
         ["Enam"], "10"),
        ("Banjir merusak 63 sekolah. Karanganyar menjadi kecamatan paling parah dengan 24 sekolah terdampak.",
         ["24"], "63"),
        ("Pabrik itu memberhentikan 340 karyawan atau 28 persen dari total 1.214 pekerja.", ["340", "28"], "1.214"),
        # what a word calls a total, and rounded lists
        ("Untuk arus balik tersedia 839 kursi dari kuota yang disiapkan 8.000 kursi.", ["839"], "8.000"),
        ("Polisi menetapkan sembilan orang sebagai tersangka dari total 39 remaja yang dibawa.", ["sembilan"], "39"),
        ("Posko memeriksa 18.000 warga atau satu persen dari jumlah total penduduk sekitar 1,8 juta jiwa.",
         ["satu"], "1,8 juta"),
        ("Dari kapasitas ruang rawat 500 orang, hanya 120 orang yang diterima.", ["120"], "500"),
        ("Keterisian mencapai 59 persen atau 3.964 kasur dari total 6.697 kasur.", ["59", "3.964"], "6.697"),
        ("Audit memeriksa 739 calon. Hasilnya, sebanyak 273 calon atau 36 persen di antaranya lalai, sedangkan 466 "
         "calon patuh.", ["273", "36", "466"], "739"),
        ("Dinas mencatat 1.615 sapi sakit. Sebanyak 247 ekor di antaranya sembuh, 74 ekor dipotong, dan 51 ekor mati.",
         ["247", "74", "51"], "1.615"),
        ("Wabah menjangkiti 106.162 jiwa. Rinciannya, kematian 7.381 jiwa, perawatan 7.839 orang, dan kesembuhan "
         "90.942 orang.", ["7.381", "7.839", "90.942"], "106.162"),
        ("Gaji ke-13 sebesar Rp28,83 triliun bersumber dari pusat Rp14,83 triliun dan daerah Rp13,99 triliun.",
         ["14,83 triliun", "13,99 triliun"], "28,83 triliun"),
        ("“Korban meninggal tujuh orang. Lima orang meninggal di lokasi, dua orang di rumah sakit,” kata kapolres.",
         ["Lima", "dua"], "tujuh"),
        ("Inspektorat menemukan kerugian desa senilai Rp3,8 miliar. Kerugian terbesar terjadi di Teluk, yakni Rp940 "
         "juta. Disusul Muara Rp715 juta dan Rantau Rp506 juta.", ["940 juta", "715 juta", "506 juta"], "3,8 miliar"),
        ("Api menghanguskan 6.240 hektare lahan. Sebagian besar lahan itu berupa gambut, yakni 4.100 hektare.",
         ["4.100"], "6.240"),
        ("Material longsor menimbun 31 rumah. Dari rumah-rumah yang tertimbun, 26 rata dengan tanah.", ["26"], "31"),
        ("Sembilan orang ditangkap. Lima orang di Teluk, tiga orang di Muara, dan seorang lagi di Rantau.",
         ["Lima", "tiga"], "Sembilan"),
        ("Pengadilan menerima 87 berkas. Sebanyak 42 berkas di antaranya lengkap. Hujan turun deras. Hakim berkata "
         "45 berkas lainnya dikembalikan.", ["42", "45"], "87"),
        ("Pihaknya hanya punya 96 polisi hutan. Sebanyak 21 orang akan pensiun tahun depan.", ["21"], "96"),
        ("Sebanyak 23 perjalanan kereta terganggu, terdiri dari 14 yang dialihkan dan sembilan yang dibatalkan.",
         ["14", "sembilan"], "23"),
        ("Kami punya 74 kader, tetapi yang aktif memeriksa darah hanya 38 orang.", ["38"], "74"),
        ("Perseroan punya 9 pabrik, di mana 5 pabrik sudah terpadu.", ["5"], "9"),
        ("Sebanyak 30 tenaga kesehatan itu terdiri dari seorang dokter dan 29 perawat.", ["29"], "30"),
        ("Anggarannya Rp3,14 triliun, termasuk tambahan makanan ibu hamil Rp1,1 triliun.",
         ["1,1 triliun"], "3,14 triliun"),
        ("Kapasitas gedung itu 3.000 orang. Kalau 50 persennya, kami cukup.", ["50"], "3.000"),
        ("Jumlah pengungsi mencapai 11.204 jiwa yang tersebar di 42 titik. Sekitar 30 persen di antaranya tinggal di "
         "tenda.", ["30"], "11.204"),
        ("Sekolahnya memiliki 20 komputer untuk 384 siswa. Delapan di antaranya sudah mati.", ["Delapan"], "20"),
        ("Sebanyak 41 persen responden pernah tertipu dan 17 persen di antaranya kehilangan uang.", ["17"], "41"),
        ("Sebanyak 1.126 peserta dinyatakan lulus dari 3.874 pelamar.", ["1.126"], "3.874"),
        ("Sebanyak 81 juta sertifikat telah terbit dari total target 126 juta sertifikat.", ["81 juta"], "126 juta"),
        ("Sebanyak 214 sekolah diperbaiki. Dari 214 sekolah itu, 131 SD, 52 SMP, dan 31 PAUD.", ["131", "52", "31"],
         "214"),
        ("Sisa hasil usaha koperasi Rp1,1 miliar. Sebesar 60 persen kembali ke anggota, 25 persen masuk cadangan, "
         "sisanya untuk pendidikan.", ["60", "25"], "1,1 miliar"),
        ("Anggarannya Rp167 miliar. Dana cair dua tahap. Sebesar Rp116,9 miliar atau 70 persen cair pada Juli.",
         ["116,9 miliar", "70"], "167 miliar"),
        ("Badan itu mencatat 3.118 rumah rusak, terdiri dari 866 rusak berat, 1.004 rusak sedang, dan 1.248 rusak "
         "ringan.", ["866", "1.004", "1.248"], "3.118"),
        ("Pedagang yang terdampak sebanyak 231 orang. Dari 231 itu, 160 pedagang menjual sayur.", ["160"], "231"),
        ("Liga mengantongi Rp186 miliar. Nilai itu naik tiga kali lipat dari kontrak lama sebesar Rp65 miliar. Dari "
         "pendapatan tersebut, 50 persen dibagikan kepada 14 klub.", ["50"], "186 miliar"),
    ],
)  # fmt: skip
def test_a_part_names_its_whole(text: str, parts: list[str], whole: str) -> None:
    found = wholes(text)
    assert {part: found[part] for part in parts} == dict.fromkeys(parts, whole)
    assert found[whole] is None


@pytest.mark.parametrize(
    "text",
    [
        "Polisi mengamankan lima motor. Tiga motor lainnya sudah dijual.",
        "Pemerintah menargetkan 90 ton gula. Malang menjadi penyumbang terbesar dengan 30 ton.",
        "Gempa menewaskan 19 orang. Adapun tujuh orang masih hilang.",
        "Ia membeli 5 ekor kambing. Tetangganya membeli 3 ekor ayam dan 2 ekor itik.",
        "Serangan itu menewaskan 61 orang. Lebih dari 200 orang lainnya terluka.",
        "Penduduk desa itu turun dari 300 orang menjadi 250 orang.",
        "Mereka menempuh 12 kilometer dan membawa 5 kilogram beras serta 7 kilogram jagung.",
        "Total aset Rp9,87 triliun, dan Rp4,43 triliun tidak lancar. Utang turun menjadi Rp2,05 triliun, dari Rp2,38 "
        "triliun.",
        "Kampus itu punya 51.760 pendaftar, naik 9,2 persen.",
        "Bupati meminta jatah 8 persen dari nilai empat proyek.",
        "Gempa merusak 40 rumah di Teluk. Dua rumah di Muara juga roboh.",
        "Harga beras naik 27 persen. Petani menjual 300 karung beras.",
        "Sebanyak 452 jemaah terbagi dalam dua kelompok terbang.",
        "Para pengungsi menempati 14 titik. Di antara mereka terdapat 12 ibu hamil dan 2 dokter.",
        "Belanja daerah Rp11,97 triliun. Pendapatan hanya Rp11,1 triliun. Defisitnya Rp870 miliar.",
        "Serangan itu menewaskan 96 polisi. Sebanyak 21 orang luka berat.",
        "Beratnya turun. Dari 68 kilogram, kini sudah 64,5 kilogram.",
        "Penumpang mencapai 49.861 orang. Jumlah itu naik dibandingkan Juni, yaitu sebanyak 17.314 penumpang.",
        "Bantuan dari 2,7 juta petani dan 1,1 juta nelayan itu dipadankan.",
        "Kerugiannya Rp150 juta, belum termasuk utang kepada juragan Rp40 juta.",
        "Realisasinya 56 persen dari target yang ditetapkan, yakni Rp700 miliar.",
        "Perusahaan memakai 12 mesin, 30 pekerja, dan 5 truk.",
        "Tahun lalu ada 300 kasus. Kini tinggal 120 kasus yang belum selesai.",
        "Majelis akan memeriksa empat ahli. Kuasa hukumnya membawa 38 saksi dan tiga dokumen.",
        "Pasukan itu menembakkan 300 roket. Di dapur umum ada 3 kiai, 45 bus, 220 ibu-ibu, dan 32 kompor.",
        "Polisi menahan 9 orang. DS ditangkap bersama lima orang lainnya.",
        "Upah minimum ditetapkan Rp2.918.400. Angka itu naik 7,5 persen atau Rp203.600 dari upah tahun ini yang "
        "besarnya Rp2.714.800.",
        "Sebanyak 15 penerima amnesti ditangkap lagi. Jumlah itu 3,2 persen penerima amnesti.",
    ],
)
def test_numbers_that_only_stand_together_are_no_parts(text: str) -> None:
    found = wholes(text)
    assert len(found) > 1
    assert set(found.values()) == {None}


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        ("Sebanyak 34 dari 76 pasien masih dirawat, termasuk sembilan anak dan dua ibu hamil.",
         ["sembilan", "dua"], "34"),
        ("Panitia mencatat 61.832 pendaftar dan hanya 3.918 orang yang lolos. Dari yang lolos itu, 2.104 perempuan.",
         ["2.104"], "3.918"),
        ("Dari 18.462 jemaah, 12.907 orang berasal dari Sagara Timur. Dari jemaah asal Sagara Timur itu, 5.318 orang "
         "tinggal di kota.", ["5.318"], "12.907"),
        ("Dari 214 orang, 164 pulang. Sebelas orang di antaranya dirawat. Empat orang patah tulang, dua lainnya gegar "
         "otak.", ["Empat", "dua"], "Sebelas"),
        ("Panitia menerima 31 laporan. Delapan laporan diregistrasi. Yang diregistrasi itu, lima soal uang dan tiga "
         "soal netralitas.", ["lima", "tiga"], "Delapan"),
        ("Dari 1.820 koperasi, baru 560 yang diperiksa. Hasilnya, 131 koperasi di antaranya tidak aktif.",
         ["131"], "560"),
        ("Tujuh dari 52 anak penghuni asrama tewas. Korban tewas terdiri dari lima anak perempuan dan dua "
         "anak laki-laki.",
         ["lima", "dua"], "Tujuh"),
    ],
)  # fmt: skip
def test_a_part_can_have_parts_of_its_own(text: str, parts: list[str], whole: str) -> None:
    found = wholes(text)
    assert {part: found[part] for part in parts} == dict.fromkeys(parts, whole)
    assert found[whole] is not None


def test_those_among_a_part_of_the_sentence_before_are_of_it() -> None:
    found = wholes("Ada 12 desa. Dari jumlah itu, baru tiga desa yang dipersoalkan. Dua di antaranya sudah selesai.")
    assert found == {"12": None, "tiga": "12", "Dua": "tiga"}


def test_a_number_of_victims_is_the_one_that_says_so() -> None:
    text = "Dari 46 orang, sembilan meninggal dunia dan 37 lainnya luka. "
    assert wholes(text + "Dari jumlah korban meninggal itu, enam di antaranya perempuan.")["enam"] == "sembilan"


def test_a_part_named_again_keeps_its_whole() -> None:
    text = "Tujuh dari 18 mesin rusak. Pasien mengeluh. Dari tujuh mesin itu, lima tidak bisa diperbaiki."
    figures = extract(text, article_id="a").figures
    numbers = {figure.figure_id: figure.number_text for figure in figures}
    assert [(f.number_text, numbers.get(f.part_of or "")) for f in figures] == [
        ("Tujuh", "18"), ("18", None), ("tujuh", "18"), ("lima", "tujuh"),
    ]  # fmt: skip


def test_as_many_as_there_are_is_no_whole_of_itself() -> None:
    figures = extract("12 dari 12 orang datang.", article_id="a").figures
    assert all(figure.part_of != figure.figure_id for figure in figures)


def test_those_among_a_part_are_its_own_parts() -> None:
    found = wholes("Sembilan dari 44 sumur tercemar. Empat di antaranya sudah ditutup.")
    assert found == {"Sembilan": "44", "44": None, "Empat": "Sembilan"}


@given(st.lists(st.integers(21, 9_000), min_size=2, max_size=5, unique=True))
def test_all_parts_of_a_list_that_adds_up_are_found(numbers: list[int]) -> None:
    total = sum(numbers)
    runs = [sum(numbers[start:stop]) for start in range(len(numbers)) for stop in range(start + 2, len(numbers) + 1)]
    assume(not set(runs) & set(numbers))
    places = ["di pasar", "di pelabuhan", "di terminal", "di stasiun", "di bandara"]
    listed = ", ".join(f"{number} orang {place}" for number, place in zip(numbers[:-1], places, strict=False))
    text = f"Sebanyak {total} pengungsi tiba. Rinciannya {listed}, dan {numbers[-1]} orang di sekolah."
    found = wholes(text)
    assert {found[str(number)] for number in numbers} == {str(total)}


@given(st.lists(st.integers(1, 60), min_size=2, max_size=12))
def test_no_figure_is_a_part_of_itself_or_of_its_own_part(numbers: list[int]) -> None:
    text = " ".join(f"Sebanyak {number} orang tiba, sisanya {number} orang." for number in numbers)
    figures = {figure.figure_id: figure for figure in extract(text, article_id="a").figures}
    for figure in figures.values():
        seen = {figure.figure_id}
        while figure.part_of is not None:
            figure = figures[figure.part_of]
            assert figure.figure_id not in seen
            seen.add(figure.figure_id)
